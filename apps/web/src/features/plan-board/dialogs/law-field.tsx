import { useQuery } from '@tanstack/react-query';
import { legalGroundsQuery, type LegalGround } from '../../../api/plans.js';
import { useWords, type Words } from '../../../app/words/words.js';
import { SelectField } from '../../../ui/fields.js';

/** Which law requires the step: from the list of those that hold, those of its own program first; never typed. */
export function LawField(props: { county: string; owner: string; value: string; onChange: (ground: string) => void }) {
  const { county, owner, value, onChange } = props;
  const words = useWords();
  const { t } = words;
  const grounds = useQuery(legalGroundsQuery(county)).data ?? [];
  const own = grounds.filter(({ program }) => program === owner);
  const others = grounds.filter(({ program }) => program !== owner);
  const options = [{ value: '', label: t('action.chooseLaw') }, ...[...own, ...others].map((ground) => optionOf(ground, words))];
  const chosen = grounds.find(({ id }) => id === value);
  return (
    <div className="flow-2">
      <SelectField label={t('action.legalBasis')} hint={t('action.legalBasisHint')} value={value} onChange={onChange} options={options} />
      {chosen ? (
        <p className="meta">
          {words.code('law', chosen.id)} {words.code('lawAsk', chosen.id, { program: words.code('program', chosen.program) })}{' '}
          {chosen.verified ? null : t('must.notVerified')}
        </p>
      ) : null}
    </div>
  );
}

function optionOf({ id, citation, program }: LegalGround, words: Words): { value: string; label: string } {
  return { value: id, label: `${citation}, ${words.code('program', program)}` };
}
