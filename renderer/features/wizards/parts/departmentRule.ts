const BEFORE = 'user.department -eq ';

/**
 * Everybody of a department, as a membership rule says it (F186): single quotes are doubled, a double quote has a backslash before it, and
 * a value that ends in an escape character fits in single quotes only.
 */
export function departmentRule(department: string): string {
  const text = department.replaceAll("'", "''");
  return BEFORE + (/[\\`]$/.test(department) ? `'${text}'` : `"${text.replaceAll('"', '\\"')}"`);
}

/** The department that such a rule names; null for any other rule. */
export function departmentOfRule(rule: string): string | null {
  const quoted = rule.startsWith(BEFORE) ? rule.slice(BEFORE.length) : '';
  const inside = quoted.slice(1, -1).replaceAll("''", "'");
  const department = quoted.startsWith('"') ? inside.replaceAll('\\"', '"') : inside;
  return departmentRule(department) === rule ? department : null;
}
