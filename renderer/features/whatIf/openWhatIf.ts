import { useNavigate } from '@tanstack/react-router';

/** Opens *What if* beside whatever page is shown; without a user, one is asked for. */
export function useOpenWhatIf(): (userId?: string) => void {
  const navigate = useNavigate();
  return (userId = '') => void navigate({ to: '.', search: (search) => ({ ...search, whatIf: userId }) });
}
