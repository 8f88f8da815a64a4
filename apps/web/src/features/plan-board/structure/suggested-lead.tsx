import type { Suggestion } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';

/** Above an editor: which suggestion it was opened from, and for which goal. */
export function SuggestedLead({ suggestion, goal }: { suggestion: Suggestion; goal?: string }) {
  const words = useWords();
  return (
    <p className="meta">
      {goal ? `${goal}. ` : null}
      {words.t('suggestion.from', { title: words.code('suggestion', suggestion.id) })}
    </p>
  );
}
