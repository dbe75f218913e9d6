/** The frame of every dialog: modal, titled, closed by Escape or a click beside it. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { closeDialog } from '../state/actions.ts';
import styles from './ModalDialog.module.css';

interface ModalDialogProps {
  /** Heading and accessible name. */
  readonly title: string;
  /** Room for content beside the choices, such as a preview. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function ModalDialog({ title, wide = false, children }: ModalDialogProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) closeDialog();
      }}
    >
      <Modal className={[styles.modal, wide && styles.wide].filter(Boolean).join(' ')}>
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
