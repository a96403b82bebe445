import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';

/**
 * The floor: what bare Node does with the same bytes and the same kind of durable row, and nothing else.
 * Usage: floor.ts PORT DATABASE-FILE FILE…  (GET /0, /1 … answer the files; POST stores the body and answers 303)
 */
const [port, databaseFile = '', ...files] = process.argv.slice(2);
const bodies = new Map(files.map((file, index) => [`/${index}`, readFileSync(file)]));

const database = new DatabaseSync(databaseFile);
database.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE signatures (id TEXT PRIMARY KEY, body TEXT NOT NULL)',
);
const insert = database.prepare('INSERT INTO signatures VALUES (?, ?)');
let waiting: { body: string; done: () => void }[] = [];

function commit() {
  const group = waiting;
  waiting = [];
  database.exec('BEGIN IMMEDIATE');
  for (const { body } of group) insert.run(crypto.randomUUID(), body);
  database.exec('COMMIT');
  for (const { done } of group) done();
}

createServer((request, response) => {
  if (request.method === 'POST') {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (waiting.length === 0) setImmediate(commit);
      waiting.push({ body, done: () => response.writeHead(303, { location: '/', 'content-length': 0 }).end() });
    });
    return;
  }
  const body = bodies.get(request.url ?? '');
  if (!body) return response.writeHead(404).end();
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-length': body.length,
    })
    .end(body);
}).listen(Number(port), '127.0.0.1');
