/** The built-in templates that the build compiles from `templates/*.md.hbs`. */
declare module 'planwright:templates' {
  const templates: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly file: string;
    readonly schema: string;
    readonly recognised: string;
    /** The schema as read at build time. */
    readonly model: import('./template-model').TemplateModel;
    /** The precompiled Handlebars template specification, for the Handlebars runtime. */
    readonly render: object;
  }[];
  export default templates;
}
