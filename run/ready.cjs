/**
 * Looked at before every command (`node -r ./run/ready.cjs …` in package.json): without what is installed, or on a Node that
 * is too old, a command would end in a stack trace. Plain script, so that any Node can read it.
 */
const { existsSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');
const { dependencies } = require('../package.json');

const missing = Object.keys(dependencies).filter((name) => !existsSync(`${__dirname}/../node_modules/${name}`));
const [needed] = dependencies.node.split('.');
const [running] = process.versions.node.split('.');

function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

if (isMainThread && missing.length > 0)
  refuse(
    missing.length === Object.keys(dependencies).length
      ? 'Nothing is installed here yet: run "npm ci" first, or "npm run up", which installs, builds and serves.'
      : `Not all that package.json names is installed (${missing.join(', ')} is missing): run "npm ci".`,
  );
if (isMainThread && Number(running) < Number(needed))
  refuse(
    `This needs Node ${needed} and was started by Node ${process.versions.node}: "npm ci" installs it, and "npm run …" uses it then.`,
  );
