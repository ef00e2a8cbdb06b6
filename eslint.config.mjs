import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const files = [
  'packages/elements/src/**/*.ts',
  'packages/collector/dashboard/src/**/*.ts',
  'packages/{kiosk,studio}/src/**/*.ts',
];
const languageOptions = { parser: tseslint.parser };
const recommended = [lit.configs['flat/recommended'], wc.configs['flat/recommended']].flat();

export default [
  { ignores: ['**/dist/**', '**/dist-test/**', '**/generated/**'] },
  ...recommended.map((config) => ({ ...config, files, languageOptions })),
  {
    files,
    languageOptions,
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari takes the list out of a list without marks; the role gives it back.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
];
