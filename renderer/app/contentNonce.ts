/** The mark that the host gives this page alone: only styles and scripts that carry it are obeyed. Empty where no host serves the page. */
export const contentNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
