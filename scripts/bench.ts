import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { families } from './bench/families.ts';
import { table } from './bench/table.ts';
import { watchLifeline } from './lib/lifeline.ts';

watchLifeline(() => {
  process.exit(1);
});

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const chosen = families.filter(({ names }) => names.some((name) => name.startsWith(values.only)));
if (chosen.length === 0) {
  console.error(`No figure begins with ${values.only}`);
  process.exit(2);
}

console.log(
  `${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
);
const results = [];
for (const family of chosen) {
  console.log(`measuring ${family.names.join(', ')} ...`);
  const startedMs = Date.now();
  const measured = await family.measure();
  results.push(...measured.filter(({ name }) => name.startsWith(values.only)));
  console.log(table(measured));
  console.log(`  took ${Math.round((Date.now() - startedMs) / 1000)} s`);
}

const file = fileURLToPath(new URL('../bench-results.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
console.log(`\n${table(results)}\n\nwritten to bench-results.json`);
const missed = results.filter(({ met }) => met === false).length;
console.log(`goals: ${results.length - missed} of ${results.length} not missed`);
