import { describe, expect, it } from 'vitest';
import { holdsSecret, isSecretAddress, isSecretVariable } from './secret.ts';

describe('a variable', () => {
  it.each([
    ['DB_PASSWORD', 'hunter2'],
    ['dbPassword', '12345'],
    ['STRIPE_API_KEY', 'x'],
    ['APIKEY', 'x'],
    ['GITHUB_TOKEN', 'x'],
    ['CLIENT_SECRET', 'x'],
    ['ID', 'AKIAIOSFODNN7EXAMPLE'],
    ['AUTH', 'eyJhbGciOi.eyJzdWIiOi.c2ln'],
    ['DATABASE', 'postgres://app:pw@db.example.com/orders'],
    ['CONNECTION', 'Server=db;User=app;Password=pw'],
  ])('%s=%s is a secret', (name, value) => {
    expect(isSecretVariable(name, value)).toBe(true);
  });

  it.each([
    ['STAGE', 'test'],
    ['MAX_TOKENS', '4096'],
    ['TOKEN_TTL', '60'],
    ['USE_TOKEN', 'true'],
    ['SECRET_ARN', 'orders'],
    ['DB_SECRET', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db'],
    ['DB_PASSWORD', '{{resolve:secretsmanager:db:SecretString:password}}'],
    ['DB_PASSWORD', ''],
    ['KEYBOARD', 'de'],
    ['TOKENIZER', 'bpe'],
    ['API', 'https://api.example.com/v1/orders?limit=5'],
  ])('%s=%s is none', (name, value) => {
    expect(isSecretVariable(name, value)).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    'https://user:pw@example.com/hook',
    'https://token@example.com/hook',
    'https://example.com/hook?token=abc',
    'https://example.com/hook?a=1&sig=abc',
    'https://hooks.example.com/services/T00000000/B00000000/a1B2c3D4e5F6g7H8i9J0k1L2',
  ])('%s is a secret', address => expect(isSecretAddress(address)).toBe(true));

  it.each(['https://example.com/orders', 'https://example.com/orders?token=', 'ops@example.com', '+15555550100'])(
    '%s is none',
    address => expect(isSecretAddress(address)).toBe(false),
  );
});

describe('a value', () => {
  it('holds a secret at any depth', () => {
    expect(holdsSecret('attributes', { headers: [{ apiKey: 'x' }] })).toBe(true);
    expect(holdsSecret('attributes', { kind: ['order', 3, null] })).toBe(false);
  });
});
