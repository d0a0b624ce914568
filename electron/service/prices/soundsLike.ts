/**
 * What the name of a license plan says of it. Microsoft's list of products marks none as free or as a trial, and only its list of
 * subscriptions says which the tenant has as trials (F31): this is a guess to be confirmed, and nothing is priced by it.
 */
export function soundsLike(skuPartNumber: string, name: string): 'free' | 'trial' | null {
  // `FORMS_PRO`, "Dynamics 365 Customer Voice Trial"; `WINDOWS_STORE` and others say nothing.
  if (/(^|_)v?trial(_|$)|viral/i.test(skuPartNumber) || /\bv?trial\b/i.test(name)) return 'trial';
  return /(^|_)free(_|$)/i.test(skuPartNumber) || /\bfree\b/i.test(name) ? 'free' : null;
}
