declare const brand: unique symbol;

/** A number that means one thing only: an ordinal of users is not an ordinal of groups, and neither is a count. */
type Branded<Name extends string> = number & { readonly [brand]: Name };

/** Position of a user in the snapshot, ascending by id. */
export type UserOrdinal = Branded<'UserOrdinal'>;
/** Position of a group in the group table, ascending by id. */
export type GroupOrdinal = Branded<'GroupOrdinal'>;
/** Position of a SKU in the SKU table, ascending by skuId. */
export type SkuOrdinal = Branded<'SkuOrdinal'>;
