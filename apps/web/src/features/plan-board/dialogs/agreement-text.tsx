import type { AgreementText, Translation } from '../../../api/plan-record.js';
import { useWords, type Words } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { fullDay } from '../../../ui/dates.js';
import { Note } from '../../../ui/note.js';
import { ExactText } from '../record/exact-text.js';

/** The exact text with its fingerprint, and whether anybody has reviewed its words. */
export function AgreementTextPart({ text }: { text: AgreementText }) {
  const words = useWords();
  const { t } = words;
  const translation = text.languages.find(({ language }) => language === text.language);
  return (
    <div className="flow">
      {translation ? <p className="meta">{translationWords(translation, words)}</p> : null}
      {text.withheld ? <Note tone="hold">{t('agree.withheld')}</Note> : null}
      {text.text ? <ExactText text={text.text} language={text.language} label={t('agree.text', { version: text.version })} /> : null}
      {text.textHash ? <p className="meta mono">{t('signed.hash', { hash: text.textHash })}</p> : null}
    </div>
  );
}

/** How far the words of a language are: the original, reviewed by whom, or by nobody. */
export function translationWords(translation: Translation, { t, code, language }: Words): string {
  const { status, reviewedBy, reviewedOn, unverified } = translation;
  if (status === 'reviewed') {
    const values = { by: reviewedBy ?? '', on: reviewedOn ? fullDay(reviewedOn, language) : '' };
    return t(unverified ? 'agree.translation.example' : 'agree.translation.reviewed', values);
  }
  return code('agree.translation', status, { language: code('language', translation.language) });
}

/** Why nobody can sign in this language, and what to do instead. */
export function NotSignable({ text, onInstead }: { text: AgreementText; onInstead: (language: string) => void }) {
  const { t, code } = useWords();
  if (text.withheld) return null;
  const reviewed = text.languages.filter(({ signable }) => signable);
  return (
    <div className="flow">
      <Note tone="hold">{t('agree.instead')}</Note>
      <div className="line">
        {reviewed.map(({ language }) => (
          <Button key={language} look="outline" onClick={() => onInstead(language)}>
            {t('agree.useInterpreter', { language: code('language', language), into: code('language', text.language) })}
          </Button>
        ))}
      </div>
    </div>
  );
}
