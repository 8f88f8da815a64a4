import { useWords } from '../../../app/words/words.js';
import { usePlan } from '../plan-context.js';

const LANGUAGES = ['en', 'es'] as const;

/** The plan that is shown, as a tagged PDF in either language: now, or as of the moment of the page. */
export function DocumentLinks() {
  const { t } = useWords();
  const { board } = usePlan();
  const asOf = board.asOf ? `&asOf=${encodeURIComponent(board.asOf)}` : '';
  return LANGUAGES.map((language) => (
    <a key={language} href={`/api/plans/${board.id}/document?language=${language}${asOf}`} target="_blank" rel="noreferrer">
      {t(`versions.document.${language}`)}
    </a>
  ));
}
