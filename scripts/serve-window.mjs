import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/**
 * Serves the built window on this machine alone. Resolves with the address and a function that stops the server;
 * a port that is taken gives way to the next free one, port 0 to any.
 */
export function serveWindow(folder, wishedPort = 0) {
  const server = createServer((request, response) => answer(folder, request, response));
  return new Promise((resolve, reject) => {
    let port = wishedPort;
    server.on('error', error => {
      if (error.code !== 'EADDRINUSE' || port === 0 || port >= wishedPort + 20) return reject(error);
      port += 1;
      server.listen(port, '127.0.0.1');
    });
    server.on('listening', () => {
      const address = server.address();
      resolve({ url: `http://127.0.0.1:${address.port}`, stop: () => server.close() });
    });
    server.listen(port, '127.0.0.1');
  });
}

function answer(folder, request, response) {
  const file = fileFor(folder, request);
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

function fileFor(folder, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  try {
    const path = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname);
    const file = normalize(join(folder, path === '/' ? 'index.html' : path));
    const isInside = file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
