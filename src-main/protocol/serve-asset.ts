import { readFile } from 'node:fs/promises';
import { CONTENT_POLICY } from '../security/content-policy.ts';
import { mimeType } from './mime-type.ts';
import { resolveAsset } from './resolve-asset.ts';

/** Answers a request for one of the window's own files; everything else is not found. */
export async function serveAsset(folder: string, request: { method: string; url: string }): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'Only reading is possible');
  const file = resolveAsset(folder, request.url);
  if (file === undefined) return refusal(404, 'Not found');
  try {
    const bytes = await readFile(file);
    return new Response(request.method === 'HEAD' ? null : bytes, { headers: headersOf(mimeType(file)) });
  } catch {
    return refusal(404, 'Not found');
  }
}

function refusal(status: number, words: string): Response {
  return new Response(words, { status, headers: headersOf('text/plain; charset=utf-8') });
}

function headersOf(contentType: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}
