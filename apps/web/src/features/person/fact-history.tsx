import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useToday } from '../../app/now.js';
import { useWords, type Words } from '../../app/words/words.js';
import { longMoment } from '../../ui/dates.js';
import { HistoryDialog, HistoryOpener, PastValues, type PastValueLine } from '../../ui/history-dialog.js';
import { QueryView } from '../../ui/query-view.js';
import type { SayFact } from './fact-words.js';
import { factHistoryQuery, type PastFact } from './person-api.js';

interface FactHistoryProps {
  readonly personId: string;
  /** The event that told the value that stands. */
  readonly eventId: string;
  readonly label: string;
  readonly say: SayFact;
}

/** Opens every value that a fact of the person had. `value` tells facts of one label apart. */
export function FactHistoryButton({ value, ...fact }: FactHistoryProps & { value: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <HistoryOpener of={`${fact.label}, ${value}`} onOpen={() => setOpen(true)} />
      {open ? <FactHistory {...fact} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function FactHistory({ personId, eventId, label, say, onClose }: FactHistoryProps & { onClose: () => void }) {
  const words = useWords();
  const today = useToday();
  const query = useQuery(factHistoryQuery(personId, eventId));
  return (
    <HistoryDialog of={label} onClose={onClose}>
      <QueryView query={query}>{({ values }) => <PastValues values={values.map((value) => lineOf(value, say, words, today))} />}</QueryView>
    </HistoryDialog>
  );
}

function lineOf(fact: PastFact, say: SayFact, words: Words, today: string): PastValueLine {
  return {
    shown: fact.value ? say(fact.value, words) : null,
    erased: fact.erased,
    stands: fact.stands,
    mark: markOf(fact, words),
    notes: notesOf(fact, words, today),
    source: fact,
  };
}

function markOf({ stands, corrected, ended, erased }: PastFact, { t }: Words): string | undefined {
  if (stands) return t('history.stands');
  if (corrected) return t('person.history.wrong');
  if (ended) return t('person.history.ended');
  return erased ? undefined : t('person.history.replaced');
}

function notesOf({ said, corrected, ended, checked, intakeId }: PastFact, { t, code, language }: Words, today: string): ReactNode[] {
  const notes: ReactNode[] = [];
  const moment = (at: string): string => longMoment(at, language, today);
  const name = ({ who }: { who: Record<string, string> }): string => who['name'] ?? '';
  if (said) notes.push(t('person.history.said', { said: code('said', said) }));
  for (const one of checked) {
    const how = code('person.how', one.how);
    notes.push(t('person.history.checkedBy', { who: name(one), program: code('program', one.program), moment: moment(one.at), how }));
  }
  if (corrected) {
    if (corrected.reason) notes.push(t('person.history.because', { reason: corrected.reason }));
    notes.push(t('person.history.correctedBy', { who: name(corrected), moment: moment(corrected.at) }));
  }
  if (ended) notes.push(t('person.history.endedBy', { who: name(ended), moment: moment(ended.at) }));
  if (intakeId) {
    notes.push(
      <Link to="/intakes/$intakeId" params={{ intakeId }}>
        {t('person.history.contact')}
      </Link>,
    );
  }
  return notes;
}
