/** README of the Terraform variant. */
export const terraformTexts = {
  title: 'Terraform variant',
  about:
    'These files describe the end of the plan as resources of the provider hashicorp/azuread (3.10.0 or newer): licenses of groups, direct licenses of users, groups and members. They are for tenants that are kept with Terraform. They are not the same thing as the scripts of this package.',
  read: 'Read this first',
  notAtomic:
    'One resource is one call with one license plan. A change from one license plan to another is two calls here and never one: in between, people are without services, need both seats, or have two license plans that exclude each other (F40, F118). The scripts do it in one call.',
  forceNew:
    'When the switched-off services of a license change, Terraform destroys it and makes it anew: the license is taken away and given back, with a gap. Look for "must be replaced" in what terraform plan says.',
  order:
    'The order of the plan is not in it: no waves, no waits, no checks before and after, no stop rule, no way back. Terraform waits until the group has the license, not until its members have it.',
  imports:
    'What exists already is imported, as it was when the tenant copy was made. If terraform plan wants to create something that exists, or to destroy something that you did not expect, stop and find out why.',
  account:
    'A resource azuread_user takes over a whole account. The file ignores what the plan does not set; if the provider has learned new attributes since, add them to ignore_changes.',
  secrets:
    'Sign in as the documentation of the provider says. Nothing in these files is a secret, but they and the state of Terraform hold ids and names.',
  unverified:
    'The files have been read by a parser and were written from the documentation of the provider. They have not been applied to a tenant.',
  use: 'How to use it',
  useFirst: 'Read main.tf.json and taken-away.tf.json. In this folder: terraform init, then terraform plan.',
  useFirstOnly: 'Read main.tf.json. In this folder: terraform init, then terraform plan.',
  useApply: 'terraform apply imports what exists, and makes and gives what the plan adds.',
  useRemove: 'Then delete taken-away.tf.json and apply again: Terraform takes away what that file named. Until then nothing is taken away.',
  useApplyOnly: 'terraform apply imports what exists, and makes and gives what the plan adds. This plan takes nothing away.',
  footer: 'Made by License Rehearsal {{program}}, with the runbook and the scripts in the folder above.',
  contents: 'What is in it',
  empty: 'Nothing: the provider has no resource for anything that this plan does.',
  resource: 'Resource',
  main: 'main.tf.json',
  imported: 'of these imported',
  taken: 'taken-away.tf.json',
  leftOut: 'What is not in it',
  leftOutAbout: 'The provider has no resource for it, or it is not a lasting state. Do it with the scripts, or by hand.',
  leftOutItems: {
    reprocess: 'reprocessing the licenses of users',
    setSeats: 'buying seats of license plans',
    waits: 'waits between the steps',
    onPremises: 'changes in the on-premises directory, and members of its groups',
    retireAutomation: 'stopping an automation',
    deleteUsers: 'deleting users, and bringing them back',
    attributes: 'these attributes of users: {{names}}',
    unified: 'Microsoft 365 groups, of which the copy knows too little',
    dynamic: 'members of groups whose membership rule decides',
    changedType: 'groups that become dynamic or static: Terraform would make them anew',
    inError: 'direct licenses that are off or in error in the end',
  },
} as const;
