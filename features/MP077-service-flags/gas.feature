@MP077 @judges-dcc
Feature: Which DCC Service Flags the gas DXI file's E46 record carries

  XRN5142 changed the gas side a day after the SEC: on 5 November 2021.

  Background:
    Given a Commissioned GSME that runs firmware 01000000

  @MP077-R3
  Rule: Until 5 November 2021 the flags are A, S and W

    Scenario: A GSME in each of the nine statuses
      When the gas DXI file’s E46 record tells the flag of the GSME under each SMI Status
      Then the flags told are "A, S, W"

    @negative
    Scenario: There is no I and no N yet
      When the gas DXI file’s E46 record tells the flag of the GSME under each SMI Status
      Then none of the flags told is I or N

  @MP077-R4
  Rule: From 5 November 2021 the flags are A, I and N

    Scenario: A GSME in each of the nine statuses
      When the gas DXI file’s E46 record tells the flag of the GSME under each SMI Status
      Then the flags told are "A, I, N"

    @MP077-R5
    Scenario: Three statuses, three flags
      When the gas DXI file’s E46 record tells the flag of the GSME under each SMI Status
      Then by MP077-R5 the flags under Commissioned, InstalledNotCommissioned and Decommissioned are three different ones

    @negative
    Scenario: No S and no W ever again
      When the gas DXI file’s E46 record tells the flag of the GSME under each SMI Status
      Then none of the flags told is S or W
