import { useQuery } from '@tanstack/react-query';
import { recordedStrengthsQuery } from '../../../api/plan-record.js';
import { useWords } from '../../../app/words/words.js';
import { ChoiceField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';

/** Which strength of a person, and its words; nothing where it is a new one. */
export interface TakenStrength {
  readonly personId: string;
  readonly strengthId: string;
  readonly words: string;
}

const takenOf = (offered?: TakenStrength): TakenStrength | undefined =>
  offered && { personId: offered.personId, strengthId: offered.strengthId, words: offered.words };

/** What is written down of the people already: it is taken over, not typed again. Not there while there is none, or nobody answers. */
export function RecordedStrengthsField({ value, onChange }: { value: string; onChange: (taken?: TakenStrength) => void }) {
  const { t } = useWords();
  const { board, file } = usePlan();
  const offered = useQuery(recordedStrengthsQuery(board.id)).data?.items ?? [];
  if (offered.length === 0) return null;
  const nameOf = (id: string): string => file.people.find((person) => person.id === id)?.name ?? t('person.title');
  return (
    <ChoiceField
      legend={t('plan.recordedStrengths')}
      value={value}
      onChange={(id) => onChange(takenOf(offered.find(({ strengthId }) => strengthId === id)))}
      options={[
        ...offered.map(({ strengthId, personId, words }) => ({ value: strengthId, label: `${words} (${nameOf(personId)})` })),
        { value: '', label: t('plan.otherStrength') },
      ]}
    />
  );
}
