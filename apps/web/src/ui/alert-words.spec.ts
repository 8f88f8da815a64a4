import { patternOf, isWordKey, type WordKey, type WordLanguage } from '../app/words/catalogue.js';
import { formatWords, type WordValues } from '../app/words/format.js';
import type { Words } from '../app/words/words.js';
import { alertWords, type CodedAlert } from './alert-words.js';
import { languageOf } from './language-of.js';

function wordsOf(language: WordLanguage): Words {
  const t = (key: WordKey, values: WordValues = {}): string => formatWords(patternOf(key, language).pattern, values, language);
  const code = (prefix: string, name: string): string => (isWordKey(`${prefix}.${name}`) ? t(`${prefix}.${name}` as WordKey) : name);
  return { language, t, code, setLanguage: () => undefined };
}

const phone = (safeFor: string[]): CodedAlert => ({ kind: 'safe-contact', contact: { kind: 'phone', value: '507-555-0171', safeFor } });

describe('an alert in words', () => {
  it.each([
    [
      phone(['call', 'text']),
      'Call or text: 507-555-0171. No voicemail.',
      'Llamar o enviar mensajes de texto: 507-555-0171. No dejar mensajes de voz.',
    ],
    [
      phone(['voicemail', 'text', 'call']),
      'Call, text, or leave a message: 507-555-0171.',
      'Llamar, enviar mensajes de texto o dejar un mensaje de voz: 507-555-0171.',
    ],
    [phone([]), 'Do not use 507-555-0171.', 'No usar 507-555-0171.'],
    [
      phone(['mail']),
      '507-555-0171. No calls. No texts. No voicemail.',
      '507-555-0171. No llamar. No enviar mensajes de texto. No dejar mensajes de voz.',
    ],
    [{ kind: 'interpreter', language: 'hmn' }, 'Speak with an interpreter: Hmong.', 'Hable con intérprete: hmong.'],
    [{ kind: 'no-contact', withName: 'Cheng' }, 'No contact with Cheng.', 'Sin contacto con Cheng.'],
  ] as const)('is in the language of the page: %#', (alert, english, spanish) => {
    expect(alertWords(alert, wordsOf('en'))).toBe(english);
    expect(alertWords(alert, wordsOf('es'))).toBe(spanish);
  });

  it('names nobody where the other is not told', () => {
    expect(alertWords({ kind: 'no-contact' }, wordsOf('es'))).toContain('No diga a nadie');
  });
});

describe('the language of what somebody wrote', () => {
  it.each([
    ['Interpreter for Hmong (White), in person or by video. Not a relative.', 'en'],
    ['I want a room with a window and my own key.', 'en'],
    ['Call back: wants to change a goal', 'en'],
    ['Trabajo en la lechería y la renta son setecientos ochenta. La niña tiene cuatro años.', 'es'],
    ['Me dieron diez días para salir.', 'es'],
    ['Quiero quedarme en mi edificio, con mi gente.', 'es'],
    ['507-555-0171', ''],
    ['', ''],
  ])('of “%s” is told by its commonest words: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
