@judges-device
Feature: A Device tells which firmware it runs

  @MP105 @BASE-11.2-DEVICE
  Rule: The Device answers SR11.2 with the version it runs

    Scenario Outline: The <user> reads the firmware version of the <device>
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs
      And the <device> has given one Response

      Examples:
        | user             | device |
        | Supplier         | ESME   |
        | Network Operator | ESME   |
        | Other User       | ESME   |
        | Gas Supplier     | GSME   |
        | Other User       | GSME   |
        | Supplier         | CHF    |
        | Supplier         | PPMID  |
        | Supplier         | HCALCS |

    Scenario Outline: The <device> runs another version
      Given a Commissioned <device> that runs firmware 0A0B0C0D
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 0A0B0C0D runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
        | Supplier     | CHF    |
        | Supplier     | PPMID  |

    @alters-device
    Scenario: An ESME that holds another image goes on telling what runs
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME holds the image of firmware 02000000
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs

  @MP105 @BASE-11.2-FAILURE
  Rule: A Device that can't read its version says so and gives none

    @negative
    Scenario Outline: The <device> can't tell which firmware it runs
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> has the fault "firmware version unreadable"
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that the version could not be read

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
        | Supplier     | PPMID  |
        | Supplier     | HCALCS |

  @MP105 @BASE-GSME-ITSELF
  Rule: A GSME answers for itself when it wakes

    Scenario: The GSME sleeps for half an hour, and answers
      Given a Commissioned GSME that runs firmware 01000000
      When the Gas Supplier sends SR11.2 to the GSME
      Then the Device answers within 31 minutes
      And the later Response says that firmware 01000000 runs
      And the Response repeats the header of its Command

    Scenario: Commands that come while it sleeps are answered one by one
      Given a Commissioned GSME that runs firmware 01000000
      When the Gas Supplier sends SR11.2 to the GSME
      And the Gas Transporter sends SR11.2 to the GSME
      Then the later Response says that firmware 01000000 runs
      When 61 minutes have passed
      Then the GSME has given two Responses

    @negative
    Scenario: A Communications Hub doesn't sleep
      Given a Commissioned CHF that runs firmware 01000000
      When the Supplier sends SR11.2 to the CHF
      Then the Device answers within 1 minute
