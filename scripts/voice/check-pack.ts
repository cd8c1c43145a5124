/** Says whether a folder is a voice pack the hub would use, and what is wrong with it. */
import { resolve } from 'node:path';
import { translate } from '@hall/core/i18n/translate';
import { zhVoice } from '@hall/core/i18n/zh-cn/voice';
import { readPack, slowestCallMs } from '@hall/hub/announcer/pack';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('用法 usage: check-pack FOLDER');
  process.exit(2);
}
const pack = await readPack(resolve(folder));
if (pack.ok) {
  const { title, language } = pack.value.manifest;
  const seconds = (slowestCallMs(pack.value) / 1_000).toFixed(1);
  console.log(`正常 ok: ${title} (${language}), 最长叫号 longest call ${seconds} s`);
} else {
  const { code, clip } = pack.error;
  console.error(
    `${translate(zhVoice, `voice.trouble.${code}`)} ${code}${clip === null ? '' : `: ${clip}`}`,
  );
  process.exitCode = 1;
}
