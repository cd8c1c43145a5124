import { expect, test } from 'vitest';
import { speechOf, type SpeakingBrowser } from './speech.ts';

function voice(lang: string, localService: boolean): SpeechSynthesisVoice {
  return { lang, localService, name: lang, voiceURI: lang, default: false };
}

function browserWith(...voices: SpeechSynthesisVoice[]) {
  const said: { text: string; lang: string }[] = [];
  const browser: SpeakingBrowser = {
    voices: () => voices,
    speak: (utterance) => said.push({ text: utterance.text, lang: utterance.voice.lang }),
    cancel: () => {
      said.length = 0;
    },
  };
  return { said, speech: speechOf(browser) };
}

test('a text is spoken by a voice of its language that lives on this machine', () => {
  const { said, speech } = browserWith(
    voice('zh-HK', true),
    voice('zh-CN', false),
    voice('zh-CN', true),
    voice('en-GB', true),
  );
  speech.say('请取走身份证', 'zh-CN');
  speech.say('Please take your ID card', 'en');
  expect(said).toEqual([
    { text: '请取走身份证', lang: 'zh-CN' },
    { text: 'Please take your ID card', lang: 'en-GB' },
  ]);
});

test.each(['zh_CN', 'cmn-CN', 'zh-Hans-CN'])('%s is Mandarin too', (lang) => {
  const { said, speech } = browserWith(voice(lang, true));
  speech.say('您好', 'zh-CN');
  expect(said).toHaveLength(1);
});

test('without a voice nothing is said, least of all in another language or through the internet', () => {
  const { said, speech } = browserWith(voice('en-US', true), voice('zh-CN', false));
  speech.say('请取走身份证', 'zh-CN');
  expect(said).toEqual([]);
});
