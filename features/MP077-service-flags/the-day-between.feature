@MP077 @judges-dcc
Feature: The day between: electricity has changed, and gas has not

  @MP077-R2 @MP077-R3
  Rule: On 4 November 2021 the two files carry different flags

    Scenario: Both files of the same day
      Given a Commissioned ESME that runs firmware 01000000
      And a Commissioned GSME that runs firmware 01000000
      When electricity registration data tells the flag of the ESME under each SMI Status
      Then by MP077-R2 the flags told are "A, I, N"
      When the gas DXI file’s E46 record tells the flag of the GSME under each SMI Status
      Then by MP077-R3 the flags told are "A, S, W"
