import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agreementTextQuery, type AgreementText } from '../../../api/plan-record.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { ChoiceField, SelectField } from '../../../ui/fields.js';
import { QueryView } from '../../../ui/query-view.js';
import { usePlan } from '../plan-context.js';
import { NoForm, YesForm } from './agree-forms.js';
import { AgreementTextPart, NotSignable } from './agreement-text.js';
import { NOBODY, type Reading } from './reading.js';

/** The person reads the exact text, or has it read to them; then says yes or no to the plan as it was proposed. */
export function AgreeDialog() {
  const words = useWords();
  const { t } = words;
  const { board, close } = usePlan();
  const version = board.proposed?.version ?? board.version;
  const [reading, setReading] = useState<Reading>({ language: words.language, interpreter: NOBODY, into: '' });
  // The choice of the language stays where it is while the text in it is fetched; nothing of the text before is shown meanwhile.
  const query = useQuery({ ...agreementTextQuery(board.id, version, reading.language), placeholderData: keepPreviousData });
  const set = (change: Partial<Reading>): void => setReading((before) => ({ ...before, ...change }));
  return (
    <Dialog title={t('agree.title', { version })} lead={<p className="meta">{t('agree.lead')}</p>} width={760} onClose={close}>
      <QueryView query={query} loading={<p role="status">{t('agree.loading')}</p>}>
        {(text) => (
          <div className="flow-4">
            <SelectField
              label={t('agree.language')}
              value={reading.language}
              onChange={(language) => set({ language })}
              options={text.languages.map(({ language }) => ({ value: language, label: words.code('language', language) }))}
            />
            {query.isPlaceholderData ? (
              <p role="status">{t('agree.loading')}</p>
            ) : (
              <Agreeing key={text.language} text={text} reading={reading} set={set} />
            )}
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}

function Agreeing({ text, reading, set }: { text: AgreementText; reading: Reading; set: (change: Partial<Reading>) => void }) {
  const { t } = useWords();
  const [answer, setAnswer] = useState<string | undefined>();
  const options = [
    { value: 'yes', label: t('agree.yes') },
    { value: 'no', label: t('agree.no') },
  ];
  const signable = text.languages.find(({ language }) => language === text.language)?.signable === true && text.text !== undefined;
  return (
    <>
      <AgreementTextPart text={text} />
      {signable ? (
        <>
          <Interpreted reading={reading} set={set} languages={text.languages.map(({ language }) => language)} />
          <ChoiceField legend={t('agree.question')} value={answer} onChange={setAnswer} options={options} />
          {answer === 'yes' ? <YesForm text={text} reading={reading} /> : null}
          {answer === 'no' ? <NoForm version={text.version} reading={reading} /> : null}
        </>
      ) : (
        <NotSignable text={text} onInstead={(language) => set({ language, interpreter: 'in-person', into: reading.language })} />
      )}
    </>
  );
}

const WAYS = [NOBODY, 'in-person', 'phone', 'video'] as const;

function Interpreted({
  reading,
  set,
  languages,
}: {
  reading: Reading;
  set: (change: Partial<Reading>) => void;
  languages: readonly string[];
}) {
  const words = useWords();
  const { t } = words;
  const others = [...languages.filter((language) => language !== reading.language), 'other'];
  const into = others.map((value) => ({ value, label: words.code('language', value) }));
  return (
    <div className="grid-2">
      <SelectField
        label={t('agree.interpreter')}
        value={reading.interpreter}
        onChange={(interpreter) => set({ interpreter, into: reading.into || others[0]! })}
        options={WAYS.map((value) => ({ value, label: t(`agree.interpreter.${value}`) }))}
      />
      {reading.interpreter === NOBODY ? null : (
        <SelectField label={t('agree.interpretedInto')} value={reading.into} onChange={(value) => set({ into: value })} options={into} />
      )}
    </div>
  );
}
