/** What a host offers to choose from, and the names of what it gets. Loads nothing heavy: the work itself is loaded by the workers. */
export { MESS_LEVELS } from '../../shared/generator/tenantOptions.ts';
export { RESULT_FILES, type ResultFile } from '../reports/resultFiles.ts';
