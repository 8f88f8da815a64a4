import type { UseQueryResult } from '@tanstack/react-query';
import type { PlanBoard } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { Dialog } from '../../ui/dialog.js';
import { titleOf } from './dialog-title.js';
import { usePlan, type PlanDialog } from './plan-context.js';
import { PlanDialogs } from './plan-dialogs.js';
import { WholePlanView } from './whole-plan-view.js';

/** A dialog may need any step of the plan: it opens at once, and says inside that the rest is being read, or why it could not be. */
export function PlanReadDialog({ dialog, query }: { dialog: PlanDialog; query: UseQueryResult<PlanBoard> }) {
  const words = useWords();
  const { board, close } = usePlan();
  if (!board.isPart) return <PlanDialogs dialog={dialog} />;
  return (
    <Dialog title={titleOf(dialog, board, words)} width={680} onClose={close}>
      <WholePlanView query={query}>{() => null}</WholePlanView>
    </Dialog>
  );
}
