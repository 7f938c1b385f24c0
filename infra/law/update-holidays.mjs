#!/usr/bin/env node
// Makes the holiday file that the services read at run time, shows what it would move, and puts it in its place (docs/operations.md):
//
//     node infra/law/update-holidays.mjs 1.6.0 [--replaces FILE] [--preview http://127.0.0.1:8080] [--write FILE]
//     node infra/law/update-holidays.mjs --file FILE [--preview URL] [--write FILE]
//
// A version is one of the npm package chinese-days (MIT); --file takes a file made from the notice by hand. A version keeps the
// city's own line (most-unknown-rest-days) of the file that --replaces or else --write names. Without --preview and --write the file is checked
// and printed. A preview needs an access token of an account of operations, in PETITIONS_TOKEN. Needs node, and npm for a version; nothing else of the build does.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const HEADING = 'from,to,kind,name';
const SHIPPED = new URL('src/main/resources/org/petitions/law/holidays.csv', import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { file: { type: 'string' }, replaces: { type: 'string' }, preview: { type: 'string' }, write: { type: 'string' } },
});
const version = positionals[0];
if (!values.file && !/^\d+\.\d+\.\d+$/.test(version ?? '')) {
  console.error('usage: node update-holidays.mjs <version of chinese-days> | --file FILE   [--replaces FILE] [--preview URL] [--write FILE]');
  process.exit(2);
}
const text = values.file ? readFileSync(values.file, 'utf8') : fromPackage(version);
const faults = check(text);
if (faults.length > 0) {
  faults.forEach(fault => console.error(fault));
  process.exit(1);
}
if (values.preview && !await preview(values.preview) && values.write) {
  fail('not written: the file in force is as new or newer, so the services would leave this one alone');
}
if (values.write) {
  // Whole or not at all: a service may read at any moment.
  writeFileSync(`${values.write}.new`, text);
  renameSync(`${values.write}.new`, values.write);
  console.error(`written: ${values.write}`);
} else if (!values.preview) {
  process.stdout.write(text);
}

function fromPackage(wanted) {
  const work = mkdtempSync(join(tmpdir(), 'holidays-'));
  try {
    const packed = execFileSync('npm', ['pack', '--silent', `chinese-days@${wanted}`], { cwd: work }).toString().trim();
    execFileSync('tar', ['xzf', packed], { cwd: work });
    const json = readFileSync(join(work, 'package/dist/chinese-days.json'));
    const { holidays, workdays } = JSON.parse(json);
    const rows = [...ranges(holidays, 'REST'), ...ranges(workdays, 'WORK')].sort();
    const years = rows.map(row => Number(row.slice(0, 4)));
    return [
      '# Public holidays (REST) and make-up working days (WORK) of China by the yearly notices of the State Council.',
      '# Made by update-holidays.mjs; do not edit by hand.',
      `# source: npm chinese-days ${wanted}, dist/chinese-days.json, sha256 ${createHash('sha256').update(json).digest('hex')}`,
      `# revision: ${new Date().toISOString()}`,
      '# licence: MIT, see holidays.LICENSE',
      `# first-year: ${Math.min(...years)}`,
      `# last-year: ${Math.max(...years)}`,
      ...restToReckonWith(),
      HEADING,
      ...rows,
    ].join('\n') + '\n';
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** The city's own line: a new notice does not change how long a rest it reckons with. */
function restToReckonWith() {
  if (values.replaces && !existsSync(values.replaces)) {
    fail(`no file ${values.replaces}`);
  }
  const before = values.replaces ?? (values.write && existsSync(values.write) ? values.write : SHIPPED);
  return existsSync(before) ? readFileSync(before, 'utf8').match(/^# most-unknown-rest-days:.*$/m) ?? [] : [];
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The plain faults, by line; the services check the rest when they read it (HolidayFileReader). */
function check(file) {
  const found = [];
  for (const key of ['source', 'revision', 'first-year', 'last-year']) {
    if (!new RegExp(`^# ${key}: \\S`, 'm').test(file)) {
      found.push(`no line '# ${key}: ...'`);
    }
  }
  file.split(/\r?\n/).forEach((line, index) => {
    if (line === '' || line.startsWith('#') || line === HEADING) {
      return;
    }
    const [from, to, kind, name, ...rest] = line.split(',');
    if (!isDay(from) || !isDay(to) || to < from || !['REST', 'WORK'].includes(kind) || !name || rest.length > 0) {
      found.push(`line ${index + 1}: expected ${HEADING} with dates, REST or WORK: ${line}`);
    }
  });
  return found;
}

function isDay(cell) {
  const date = new Date(`${cell}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(cell ?? '') && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(cell);
}

/** Shows what would move, and tells whether the file is newer than the one in force. */
async function preview(service) {
  const token = process.env.PETITIONS_TOKEN || fail('set PETITIONS_TOKEN to an access token of an account of operations');
  let after = '';
  let first = true;
  let newer = false;
  do {
    const url = `${service}/calendar/preview?limit=500${after && `&after=${encodeURIComponent(after)}`}`;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv', Authorization: `Bearer ${token}` },
      body: text,
    }).catch(error => fail(`no answer from ${service}: ${error.cause?.message ?? error.message}`));
    const body = await answer.text();
    if (!answer.ok) {
      fail(`${url} answered ${answer.status}: ${body}`);
    }
    const page = JSON.parse(body);
    if (first) {
      newer = page.newer;
      console.log(`in force: ${page.inForce.revision}, certain until ${page.inForce.certainUntil}`);
      console.log(`this file: ${page.next.revision}, certain until ${page.next.certainUntil}${page.newer ? '' : ' - NOT NEWER, it would be left alone'}`);
      console.log(`${page.moved} limits move, ${page.settled} keep their day and are certain`);
      if (page.unreadable > 0) {
        console.log(`${page.unreadable} petitions cannot be read: not known what of them moves`);
      }
    }
    page.limits.forEach(limit => console.log(
      `${limit.petitionId} ${limit.clock}${limit.key ? `.${limit.key}` : ''} ${limit.unit}: ${limit.from} -> ${limit.to}${limit.missed ? ' (told as missed)' : ''}`));
    after = page.after;
    first = false;
  } while (after);
  return newer;
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
