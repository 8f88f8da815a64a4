import { Button } from '../../ui/button.js';
import { useWords } from '../words/words.js';

interface SaveOrCancelProps {
  /** What saving is called here. */
  readonly save: string;
  readonly disabled: boolean;
  onSave(): void;
  onCancel(): void;
}

/** The foot of a dialog that saves one thing. */
export function SaveOrCancel({ save, disabled, onSave, onCancel }: SaveOrCancelProps) {
  const { t } = useWords();
  return (
    <>
      <Button disabled={disabled} onClick={onSave}>
        {save}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {t('save.cancel')}
      </Button>
    </>
  );
}
