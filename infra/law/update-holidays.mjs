#!/usr/bin/env node
// Makes our holiday file from a version of the npm package chinese-days (MIT):
//
//     node infra/law/update-holidays.mjs 1.5.7
//
// Run it when the State Council's notice for the next year is in a new version of the package (usually November), look at the
// difference, and run the tests. Needs node and npm; nothing else of the build does.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = process.argv[2];
if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
  console.error('usage: node update-holidays.mjs <version of the npm package chinese-days>');
  process.exit(2);
}
const target = join(dirname(fileURLToPath(import.meta.url)), 'src/main/resources/org/petitions/law');
const work = mkdtempSync(join(tmpdir(), 'holidays-'));
try {
  const packed = execFileSync('npm', ['pack', '--silent', `chinese-days@${version}`], { cwd: work }).toString().trim();
  execFileSync('tar', ['xzf', packed], { cwd: work });
  const json = readFileSync(join(work, 'package/dist/chinese-days.json'));
  const { holidays, workdays } = JSON.parse(json);
  const rows = [...ranges(holidays, 'REST'), ...ranges(workdays, 'WORK')].sort();
  const years = rows.map(row => Number(row.slice(0, 4)));
  writeFileSync(join(target, 'holidays.csv'), [
    '# Public holidays (REST) and make-up working days (WORK) of China by the yearly notices of the State Council.',
    '# Made by update-holidays.mjs; do not edit by hand.',
    `# source: npm chinese-days ${version}, dist/chinese-days.json, sha256 ${createHash('sha256').update(json).digest('hex')}`,
    '# licence: MIT, see holidays.LICENSE',
    `# first-year: ${Math.min(...years)}`,
    `# last-year: ${Math.max(...years)}`,
    'from,to,kind,name',
    ...rows,
  ].join('\n') + '\n');
  writeFileSync(join(target, 'holidays.LICENSE'), readFileSync(join(work, 'package/LICENSE')));
} finally {
  rmSync(work, { recursive: true });
}

/** Joins days that follow each other under one name: one row a holiday. */
function ranges(days, kind) {
  const rows = [];
  for (const day of Object.keys(days).sort()) {
    const name = days[day].split(',')[1];
    const last = rows.at(-1);
    if (last && last.name === name && dayAfter(last.to) === day) {
      last.to = day;
    } else {
      rows.push({ from: day, to: day, name });
    }
  }
  return rows.map(row => `${row.from},${row.to},${kind},${row.name}`);
}

function dayAfter(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
