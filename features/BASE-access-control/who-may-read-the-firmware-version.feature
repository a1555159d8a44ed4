@judges-dcc @BASE-AC-11.2-ROLES
Feature: Every User Role may send SR11.2

  Rule: Every User Role may send SR11.2

    Scenario Outline: The <user> reads the firmware version of the ESME
      Given a Commissioned ESME that runs firmware 01000000
      When the <user> sends SR11.2 to the ESME
      Then the Request is answered at once with I99
      And the later Response has code I0
      And the later Response says that firmware 01000000 runs

      Examples:
        | user             |
        | Supplier         |
        | Network Operator |
        | Other User       |
        | Export Supplier  |
        | Supplier Agent   |

    Scenario Outline: The <user> reads the firmware version of the GSME
      Given a Commissioned GSME that runs firmware 01000000
      When the <user> sends SR11.2 to the GSME
      Then the Request is answered at once with I99
      And the later Response has code I0
      And the later Response says that firmware 01000000 runs

      Examples:
        | user            |
        | Gas Supplier    |
        | Gas Transporter |
        | Other User      |

    @negative
    Scenario: Being of such a role doesn't make a User responsible
      Given a Commissioned ESME that runs firmware 01000000
      When the Other Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with E4
