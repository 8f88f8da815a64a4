import type { ReactNode } from 'react';
import type { DraftedForm } from '../../app/forms/drafted-form.js';
import { FormFrame } from '../../app/forms/form-frame.js';
import { Dialog } from '../../ui/dialog.js';

interface MyFormDialogProps<T> {
  readonly title: string;
  readonly width?: number;
  /** What it is about: a step, a goal, a person. */
  readonly about?: string | null;
  readonly form: DraftedForm<T>;
  readonly save: string;
  readonly missing?: string;
  /** Everything typed, for "Copy my text". */
  readonly text?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog of the person's own page: what it is about, its form, and the same states for each of them. */
export function MyFormDialog<T>({ title, width = 520, about, onClose, children, ...frame }: MyFormDialogProps<T>) {
  return (
    <Dialog title={title} width={width} onClose={onClose}>
      <div className="me-form flow">
        {about ? (
          <p>
            <b>{about}</b>
          </p>
        ) : null}
        <FormFrame {...frame} onCancel={onClose} label={title}>
          {children}
        </FormFrame>
      </div>
    </Dialog>
  );
}
