import type { AgreementText } from '../../../api/plan-record.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { Note } from '../../../ui/note.js';
import { translationWords } from '../../plan-board/dialogs/agreement-text.js';
import type { MyPlan } from '../my-page.js';
import { asksForAnswer, notInPaper } from '../my-plan.js';
import { AnswerForm } from './answer-form.js';

interface PaperTextProps {
  readonly text: AgreementText;
  readonly mine: MyPlan;
  readonly onLanguage: (language: string) => void;
}

/** The text to the letter, what is known of its translation, and the answer where one is asked for in words that may be signed. */
export function PaperText({ text, mine, onLanguage }: PaperTextProps) {
  const words = useWords();
  const { t } = words;
  const translation = text.languages.find(({ language }) => language === text.language);
  const lead = mine.file.team.find(({ seatRole }) => seatRole === 'lead')?.who.name;
  return (
    <>
      {translation ? <p className="meta">{translationWords(translation, words)}</p> : null}
      {text.withheld ? <Note tone="hold">{t('me.papers.withheld')}</Note> : null}
      {text.text ? (
        <div className="me-paper" lang={text.language} role="region" aria-label={t('agree.text', { version: text.version })} tabIndex={0}>
          {text.text}
        </div>
      ) : null}
      {text.withheld || translation?.signable ? null : <NotInThisLanguage text={text} lead={lead} onLanguage={onLanguage} />}
      {mine.board.state === 'proposed' && mine.board.changedSince ? <Note tone="calm">{t('me.papers.changed')}</Note> : null}
      {asksForAnswer(mine.board) ? <NotInPaper mine={mine} /> : null}
      {asksForAnswer(mine.board) && translation?.signable && text.textHash ? <AnswerForm text={text} mine={mine} /> : null}
    </>
  );
}

/** What the person sees in their plan and does not sign here, said before they do; how many, not which: the page may lie open. */
function NotInPaper({ mine: { board } }: { mine: MyPlan }) {
  const { t, language } = useWords();
  const { goals, steps } = notInPaper(board);
  if (goals + steps === 0) return null;
  const parts = [...(goals > 0 ? [t('me.sees.goals', { n: goals })] : []), ...(steps > 0 ? [t('me.sees.steps', { n: steps })] : [])];
  return <Note tone="calm">{t('me.papers.notIn', { what: new Intl.ListFormat(language).format(parts), n: goals + steps })}</Note>;
}

/** Nobody is asked to sign words that no native speaker has looked at: what to do instead. */
function NotInThisLanguage({ text, lead, onLanguage }: { text: AgreementText; lead?: string; onLanguage: (language: string) => void }) {
  const { t, code } = useWords();
  return (
    <div className="flow">
      <Note tone="hold" icon="translate">
        {t('me.papers.notReviewed')} {lead ? t('me.papers.askLead', { name: lead }) : t('me.papers.askTeam')}
      </Note>
      <div className="line">
        {text.languages
          .filter(({ signable, language }) => signable && language !== text.language)
          .map(({ language }) => (
            <Button key={language} look="outline" onClick={() => onLanguage(language)}>
              {t('me.papers.readIn', { language: code('language', language) })}
            </Button>
          ))}
      </div>
    </div>
  );
}
