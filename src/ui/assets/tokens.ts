/** Values of @gcds-core/tokens that the pages use. Written by scripts/build-tokens.ts; change the list there. */
export const tokens: string = `:root {
  --gcds-color-blue-50: #ebf2fa;
  --gcds-color-grayscale-50: #f2f2f2;
  --gcds-color-grayscale-100: #e6e6e6;
  --gcds-color-grayscale-200: #cccccc;
  --gcds-color-yellow-150: #fbe7b6;
  --gcds-color-yellow-50: #fef7e7;
  --gcds-border-default: #8c8c8c;
  --gcds-border-radius-md: 0.375rem;
  --gcds-border-radius-sm: 0.125rem;
  --gcds-border-width-md: 0.125rem;
  --gcds-border-width-sm: 0.0625rem;
  --gcds-bg-primary: #26374a;
  --gcds-danger-text: #b3192e;
  --gcds-focus-border: #1354ec;
  --gcds-link-default: #1f497a;
  --gcds-link-hover: #1354ec;
  --gcds-link-visited: #4b248f;
  --gcds-spacing-50: 0.25rem;
  --gcds-spacing-100: 0.5rem;
  --gcds-spacing-150: 0.75rem;
  --gcds-spacing-200: 1rem;
  --gcds-spacing-300: 1.5rem;
  --gcds-spacing-400: 2rem;
  --gcds-spacing-600: 3rem;
  --gcds-text-secondary: #595959;
}
`;
