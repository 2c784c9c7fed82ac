import { describe, expect, it } from 'vitest';
import { connections } from '../catalog/connections.ts';
import { permissionRows, renderPermissions } from './permissions-table.ts';

describe('the page of permissions', () => {
  it('is the file in docs/, which `npm run docs` renews', async () => {
    await expect(renderPermissions(permissionRows())).toMatchFileSnapshot('../../docs/permissions.md');
  });

  it('names every action, and a page of AWS for it', () => {
    for (const row of permissionRows()) {
      expect(row.actions.length, row.subject).toBeGreaterThan(0);
      for (const action of row.actions) expect(action).toMatch(/^[a-z0-9-]+:[A-Z][A-Za-z]+$/);
      expect(row.sourceUrl).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\//);
    }
  });

  it('asks for all resources only where AWS knows none', () => {
    const everywhere = permissionRows().filter(row => row.resource.includes('`*`'));
    expect([...new Set(everywhere.flatMap(row => row.actions.map(action => action.split(':')[0])))].sort()).toEqual([
      'ec2',
      'logs',
      'xray',
    ]);
    expect(everywhere.every(row => row.subject.endsWith('itself'))).toBe(true);
  });

  it('says something for every pair in which a role or a service acts', () => {
    const subjects = new Set(permissionRows().map(row => row.subject.split(':')[0]));
    const silent = Object.keys(connections).filter(kind => !subjects.has(kind));
    // An application outside has credentials of its own; a queue redrives its own messages.
    expect(silent).toEqual(['receive', 'redrive']);
  });
});
