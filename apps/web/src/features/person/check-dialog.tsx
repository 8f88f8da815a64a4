import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../api/client.js';
import { useCodes } from '../../api/codes.js';
import { useSender } from '../../api/use-sender.js';
import { SaveOrCancel } from '../../app/forms/save-or-cancel.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { SendError } from '../../ui/error-state.js';
import { ChoiceField } from '../../ui/fields.js';
import type { PersonFact } from './person-facts.js';

const HOW = ['document-seen', 'record-of-another-agency', 'called-back', 'visited'] as const;

/** A program has checked a fact: then no other one needs to ask. */
export function CheckDialog({ personId, fact, onClose }: { personId: string; fact: PersonFact; onClose: () => void }) {
  const { t, code } = useWords();
  const { actor } = useSession();
  const queries = useQueryClient();
  const codes = useCodes();
  const programs = actor.programs.length > 0 ? actor.programs : codes.programs;
  const [program, setProgram] = useState<string | undefined>(programs.length === 1 ? programs[0] : undefined);
  const [how, setHow] = useState<string>();
  const sender = useSender(
    (body: { eventId: string; program: string; how: string }) => command(`/api/people/${personId}/verifications`, body),
    () => {
      void queries.invalidateQueries({ queryKey: ['person', personId] });
      onClose();
    },
  );
  const { eventId } = fact.from;
  const ready = eventId && program && how;
  const footer = (
    <SaveOrCancel
      save={t('person.check.save')}
      disabled={!ready || sender.busy}
      onSave={() => ready && void sender.send({ eventId, program, how })}
      onCancel={onClose}
    />
  );
  return (
    <Dialog
      title={t('person.check.title')}
      width={620}
      onClose={onClose}
      footer={footer}
      lead={<p className="row-t">{t('person.check.lead')}</p>}
    >
      <div className="flow">
        <p className="was">{`${fact.label}: ${fact.words}`}</p>
        <ChoiceField
          legend={t('person.check.program')}
          value={program}
          onChange={setProgram}
          options={programs.map((value) => ({ value, label: code('program', value) }))}
        />
        <ChoiceField
          legend={t('person.check.how')}
          value={how}
          onChange={setHow}
          options={HOW.map((value) => ({ value, label: code('person.how', value) }))}
        />
        <SendError sending={sender.sending} onTryNow={sender.tryNow} />
      </div>
    </Dialog>
  );
}
