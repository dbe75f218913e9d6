/** Edits an entry in the place of its row. Escape leaves it as it was; without a name nothing is kept. */
import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';

interface EditFormProps {
  /** Accessible name of the form. */
  readonly label: string;
  readonly className: string | undefined;
  /** As it stands in the form. */
  readonly name: string;
  /** The words on the button that keeps what was entered. */
  readonly keep: string;
  readonly buttonsClassName?: string | undefined;
  /** Called with the name without space around it. */
  readonly onKeep: (name: string) => void;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

export function EditForm(props: EditFormProps) {
  const { name, onDone } = props;
  const buttons = (
    <>
      <Button onClick={onDone}>Cancel</Button>
      <Button type="submit" variant="primary" disabled={name.trim() === ''}>
        {props.keep}
      </Button>
    </>
  );
  return (
    <form
      className={props.className}
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        props.onKeep(name.trim());
        onDone();
      }}
    >
      {props.children}
      {props.buttonsClassName ? <div className={props.buttonsClassName}>{buttons}</div> : buttons}
    </form>
  );
}
