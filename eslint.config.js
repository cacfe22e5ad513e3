import tseslint from "typescript-eslint";

/** What a reader of this code may count on; formatting is prettier's, types are tsc's. */
const promises = {
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-misused-promises": "error",
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/only-throw-error": "error"
};

const words = {
  eqeqeq: ["error", "always", {null: "ignore"}],
  "no-var": "error",
  "prefer-const": "error",
  "no-empty": "error",
  "no-fallthrough": "error",
  "no-constant-condition": ["error", {checkLoops: "allExceptWhileTrue"}],
  "no-control-regex": "error",
  "no-irregular-whitespace": "error",
  "no-misleading-character-class": "error",
  "no-useless-escape": "error",
  "no-unused-expressions": "error",
  "no-warning-comments": ["error", {terms: ["todo", "fixme", "xxx"], location: "anywhere"}],
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-unused-vars": [
    "error",
    {argsIgnorePattern: "^_", varsIgnorePattern: "^_"}
  ],
  "@typescript-eslint/consistent-type-imports": ["error", {disallowTypeAnnotations: false}],
  "@typescript-eslint/ban-ts-comment": ["error", {"ts-expect-error": "allow-with-description"}],
  "@typescript-eslint/switch-exhaustiveness-check": [
    "error",
    {considerDefaultExhaustiveForUnions: true}
  ]
};

/** One thing a function, and few things told to it. Most have under fifteen lines; the limits are for the odd list. */
const size = {
  "max-lines": ["error", {max: 350}],
  "max-lines-per-function": ["error", {max: 90, skipBlankLines: true, skipComments: true}],
  "max-params": ["error", 5],
  "max-depth": ["error", 4],
  complexity: ["error", 17]
};

/** Rooms are named in every import line: nothing climbs out of its folder by dots. */
const doors = {
  "no-restricted-imports": [
    "error",
    {patterns: [{group: ["../../*"], message: "say the room: #data/… #parsers/…"}]}
  ]
};

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      "dist/",
      "dashboard/dist*/",
      "data/release*/",
      "data/readings/",
      "coverage/"
    ]
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.base],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {...promises, ...words, ...size, ...doors}
  },
  // A table of cases is long because the world is.
  {files: ["test/**/*.ts"], rules: {"max-lines-per-function": "off"}}
);
