import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { ROOT } from './runCli.ts';

// The patterns of the schemas say what a date is; `format` is for readers.
const ajv = new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: true });

/** A shipped schema by its short name. */
export function validatorOf(name: string): ValidateFunction {
  return ajv.compile(JSON.parse(readFileSync(path.join(ROOT, 'resources/schemas', `${name}.schema.json`), 'utf8')) as object);
}

/** What is wrong with a value, or an empty list. */
export function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

export function schemaFile(name: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, 'resources/schemas', name), 'utf8'));
}
