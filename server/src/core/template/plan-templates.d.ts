/** The built-in templates as the build compiles them from `templates/*.md.hbs`. */
declare module 'planwright:templates' {
  const templates: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly file: string;
    readonly schema: string;
    readonly recognised: string;
    /** What the reader makes of the schema. */
    readonly model: import('./template-model').TemplateModel;
    /** What Handlebars calls a template specification: precompiled, for its runtime only. */
    readonly render: object;
  }[];
  export default templates;
}
