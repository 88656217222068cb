/** Values of @gcds-core/tokens that the pages use. Written by scripts/build-tokens.ts; change the list there. */
export const tokens: string = `:root {
  --gcds-color-yellow-150: #fbe7b6;
  --gcds-color-yellow-50: #fef7e7;
  --gcds-border-default: #8c8c8c;
  --gcds-bg-primary: #26374a;
  --gcds-danger-text: #b3192e;
  --gcds-focus-border: #1354ec;
  --gcds-link-default: #1f497a;
  --gcds-link-hover: #1354ec;
  --gcds-link-visited: #4b248f;
  --gcds-text-secondary: #595959;
}
`;
