import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../api/client.js';
import { whoLookedQuery } from '../../api/me.js';
import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { FormFrame } from '../../app/forms/form-frame.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextAreaField } from '../../ui/fields.js';
import { Voice } from '../../ui/marks.js';
import { lookInWords, lookLine } from './look-words.js';

interface Questioned {
  readonly personId: string;
  readonly questionId: string;
  /** Whose question it is, by name. */
  readonly name: string;
}

/** A supervisor answers a person who said that a look at them is not right. */
export function AnswerLookButton(of: Questioned) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="outline" size="small" onClick={() => setOpen(true)} aria-label={t('look.answer.of', { name: of.name })}>
        {t('request.answer')}
      </Button>
      {open ? <AnswerLookDialog of={of} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function AnswerLookDialog({ of: { personId, questionId, name }, onClose }: { of: Questioned; onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const form = useDraftedForm({
    key: `look.${questionId}`,
    initial: { words: '' },
    send: ({ words }) => command(`/api/people/${personId}/look-questions/${questionId}/answer`, { words: words.trim() }),
    onDone: () => {
      void queries.invalidateQueries();
      onClose();
    },
  });
  const { words } = form.value;
  const title = t('request.answer.title', { name });
  const missing = words.trim() ? undefined : t('request.answer.missing');
  return (
    <Dialog title={title} lead={<p className="meta">{t('look.answer.lead')}</p>} width={560} onClose={onClose}>
      <div className="flow">
        <WhichLook personId={personId} questionId={questionId} />
        <FormFrame form={form} save={t('request.answer.save')} missing={missing} text={words} onCancel={onClose} label={title}>
          <TextAreaField
            label={t('request.answer.words', { name })}
            rows={3}
            maxLength={1000}
            value={words}
            onChange={(typed) => form.set({ words: typed })}
          />
        </FormFrame>
      </div>
    </Dialog>
  );
}

/** Who looked, as what and when, by the log; and what the person said of it. */
function WhichLook({ personId, questionId }: { personId: string; questionId: string }) {
  const words = useWords();
  const today = useToday();
  const { data } = useQuery(whoLookedQuery(personId));
  const look = data?.find(({ question }) => question?.questionId === questionId);
  if (!look) return <p className="meta">{words.t(data ? 'look.answer.old' : 'state.loading')}</p>;
  const { question } = look;
  return (
    <>
      <p>{lookLine(look, words, today)}</p>
      <p className="meta">{lookInWords(look, words).join(' ')}</p>
      {question?.words ? <Voice words={question.words} /> : null}
    </>
  );
}
