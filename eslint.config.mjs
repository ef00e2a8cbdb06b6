import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default [
  {
    files: ['packages/elements/src/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    ...lit.configs['flat/recommended'],
  },
  { files: ['packages/elements/src/**/*.ts'], languageOptions: { parser: tseslint.parser }, ...wc.configs['flat/recommended'] },
  {
    files: ['packages/elements/src/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  { ignores: ['**/dist/**', '**/dist-test/**', '**/generated/**'] },
];
