export function CopiesPage() {
  return null;
}
