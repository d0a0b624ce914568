/** A command whose words end in an ellipsis opens a dialog; the dialog itself is titled without. */
export function dialogTitle(command: string): string {
  return command.replace(/…$/, '');
}
