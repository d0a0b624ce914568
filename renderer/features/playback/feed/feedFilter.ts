/** Whose entries the feed shows. */
export type FeedFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly id: string; readonly name: string }
  | { readonly kind: 'user'; readonly id: string; readonly name: string };
