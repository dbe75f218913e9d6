/** In the toolbar: opens the list of citation paths, and closes it. */
import { Route } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { askForPaths, leavePaths } from '../../state/paths.ts';
import { useView } from '../../state/selectors.ts';

export function PathButton({ className }: { readonly className?: string | undefined }) {
  const isOpen = useView((view) => view.path !== null);
  return (
    <Button
      aria-pressed={isOpen}
      className={className}
      title="Shortest and longest citation paths between two publications, main path through what is shown"
      onClick={isOpen ? leavePaths : askForPaths}
    >
      <Route size={14} aria-hidden="true" /> <span>Paths</span>
    </Button>
  );
}
