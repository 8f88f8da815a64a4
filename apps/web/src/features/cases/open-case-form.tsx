import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { command, type CommandAnswer } from '../../api/client.js';
import { useCodes } from '../../api/codes.js';
import type { Schemas } from '../../api/schema.js';
import { workersQuery, type Worker } from '../../api/session.js';
import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { FormFrame } from '../../app/forms/form-frame.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { CheckField, SelectField, TextField } from '../../ui/fields.js';
import { Face } from '../../ui/marks.js';
import { ProgramMark } from '../../ui/program-mark.js';
import type { TriageForCase } from './open-case-page.js';
import { openCaseBody, teamGroups, type CaseDraft, type TeamGroup } from './team-draft.js';

/** The name, the programs, the team. You are asked first, if you work on cases. */
export function OpenCaseForm({ triage, household }: { triage: TriageForCase; household?: Schemas['HouseholdView'] }) {
  const { t } = useWords();
  const { actor } = useSession();
  const navigate = useNavigate();
  const { programs } = useCodes();
  const queries = useQueryClient();
  const workers = useQuery(workersQuery).data?.items ?? [];
  const me = ['caseworker', 'mdt-lead', 'supervisor'].includes(actor.role) ? [actor.id] : [];
  const initial: CaseDraft = {
    name: household?.name ?? triage.person.name ?? '',
    programs: actor.programs.slice(0, 1),
    seats: me,
    lead: me[0] ?? '',
  };
  const form = useDraftedForm<CaseDraft, CommandAnswer>({
    key: `triage.${triage.id}.case`,
    initial,
    send: (draft) => command('/api/cases', openCaseBody(draft, workers, triage.id, household?.id)),
    onDone: (answer) => {
      void queries.invalidateQueries();
      void navigate({ to: '/cases/$caseId', params: { caseId: answer.id } });
    },
  });
  const { value, set } = form;
  const toggle = (list: readonly string[], one: string, on: boolean): string[] =>
    on ? [...list, one] : list.filter((each) => each !== one);
  const missing = !value.name.trim()
    ? t('openCase.missingName')
    : value.programs.length === 0
      ? t('openCase.missingProgram')
      : value.seats.length === 0
        ? t('openCase.missingSeat')
        : undefined;
  return (
    <FormFrame form={form} save={t('openCase.open')} missing={missing} label={t('openCase.title')}>
      <section className="card pad-all">
        <TextField
          label={t('openCase.name')}
          hint={t('openCase.nameHint')}
          value={value.name}
          maxLength={200}
          onChange={(name) => set({ name })}
        />
        <fieldset className="field">
          <legend className="usa-label">{t('openCase.programs')}</legend>
          <div className="radios">
            {programs.map((code) => (
              <CheckField
                key={code}
                label={<ProgramMark code={code} />}
                checked={value.programs.includes(code)}
                onChange={(on) => set({ programs: toggle(value.programs, code, on) })}
              />
            ))}
          </div>
        </fieldset>
      </section>
      <section className="card pad-all">
        <h2>{t('case.team')}</h2>
        <p className="meta">{t('openCase.teamHint')}</p>
        {teamGroups(workers, value.programs, triage.county).map((group) => (
          <Group key={group.key} group={group} seats={value.seats} onToggle={(id, on) => set({ seats: toggle(value.seats, id, on) })} />
        ))}
        <LeadField value={value} workers={workers} onChange={(lead) => set({ lead })} />
      </section>
    </FormFrame>
  );
}

function Group({ group, seats, onToggle }: { group: TeamGroup; seats: readonly string[]; onToggle: (id: string, on: boolean) => void }) {
  const words = useWords();
  const legend = group.key === 'lead' ? words.t('openCase.leads') : words.code('program', group.key);
  return (
    <fieldset className="field">
      <legend className="usa-label">{legend}</legend>
      <div className="team">
        {group.people.map((person) => (
          <CheckField
            key={person.id}
            label={<PersonToAsk person={person} />}
            checked={seats.includes(person.id)}
            onChange={(on) => onToggle(person.id, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function PersonToAsk({ person }: { person: Worker }) {
  const words = useWords();
  const kind = person.role === 'partner-worker' ? 'partner' : ['person', 'family-member'].includes(person.role) ? 'family' : 'worker';
  return (
    <span className="seat">
      <Face initials={person.initials} kind={kind} small />
      <span>
        {person.name}
        <span>{kind === 'family' ? words.t('case.familySeat') : words.code('organization', person.organization)}</span>
      </span>
    </span>
  );
}

function LeadField({ value, workers, onChange }: { value: CaseDraft; workers: readonly Worker[]; onChange: (lead: string) => void }) {
  const { t } = useWords();
  const asked = workers.filter(
    (worker) => value.seats.includes(worker.id) && !['partner-worker', 'person', 'family-member'].includes(worker.role),
  );
  const options = [{ value: '', label: t('openCase.noLead') }, ...asked.map((worker) => ({ value: worker.id, label: worker.name }))];
  return (
    <div className="field short">
      <SelectField label={t('openCase.lead.label')} value={value.lead} onChange={onChange} options={options} />
    </div>
  );
}
