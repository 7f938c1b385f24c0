#!/usr/bin/env node
// Takes the font that documents are printed in from a version of the npm package @expo-google-fonts/noto-serif-sc (SIL OFL 1.1):
//
//     node case-service/update-fonts.mjs 0.4.3
//
// Needs node and npm; nothing else of the build does.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = process.argv[2];
if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
  console.error('usage: node update-fonts.mjs <version of the npm package @expo-google-fonts/noto-serif-sc>');
  process.exit(2);
}
const target = join(dirname(fileURLToPath(import.meta.url)), 'src/main/resources/papers/fonts');
const work = mkdtempSync(join(tmpdir(), 'fonts-'));
try {
  const packed = execFileSync('npm', ['pack', '--silent', `@expo-google-fonts/noto-serif-sc@${version}`], { cwd: work })
    .toString().trim();
  execFileSync('tar', ['xzf', packed], { cwd: work });
  copyFileSync(join(work, 'package/400Regular/NotoSerifSC_400Regular.ttf'), join(target, 'NotoSerifSC-Regular.ttf'));
  copyFileSync(join(work, 'package/LICENSE_FONT'), join(target, 'NotoSerifSC.LICENSE'));
} finally {
  rmSync(work, { recursive: true });
}
